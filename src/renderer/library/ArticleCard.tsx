import type { ComponentProps } from 'react'
import { Ellipsis } from 'lucide-react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { relativeTime } from '../ui/formatDate.ts'
import { classes } from '../ui/classes.ts'
import { ArticleMenu } from './ArticleMenu.tsx'
import { statusWords } from './statusWords.ts'
import { t } from '../words/t.ts'

// A grid of one column is what lets a row be selected and hold a button: no table is meant.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type ArticleCardProps = Omit<ComponentProps<'div'>, 'role'> & {
  readonly article: ArticleSummary
  readonly selected: boolean
  readonly current: boolean
  readonly now: number
  /** What an action here is for. */
  readonly idsOf: (id: ArticleId) => readonly ArticleId[]
}

/** An article in the list. */
export function ArticleCard({ article, selected, current, now, idsOf, className, ...rest }: ArticleCardProps) {
  const title = article.title.trim() || t('Untitled')
  return (
    <div
      {...rest}
      role="row"
      aria-selected={selected}
      aria-current={current ? 'true' : undefined}
      className={classes('card', selected && 'card-selected', className)}
    >
      <div role="gridcell" className="card-main">
        <p className={classes('card-title', !article.title.trim() && 'card-untitled')} lang={article.language}>
          {title}
        </p>
        {article.standfirst.trim() && (
          <p className="card-standfirst" lang={article.language}>
            {article.standfirst}
          </p>
        )}
        <p className="card-meta">
          <span className="card-status">
            <span className={`dot dot-${article.status}`} />
            {statusWords[article.status]}
          </span>
          <span>{t('{count, plural, one {# word} other {# words}}', { count: article.words })}</span>
          <span>{relativeTime(article.trashedAt ?? article.updatedAt, now)}</span>
        </p>
      </div>
      <div role="gridcell" className="card-more">
        <Menu
          trigger={
            <IconButton label={t('Actions for {title}', { title })} tabIndex={-1}>
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        >
          <ArticleMenu article={article} idsOf={idsOf} />
        </Menu>
      </div>
    </div>
  )
}
