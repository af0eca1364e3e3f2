import { Check, CircleAlert, CircleX } from 'lucide-react'
import type { PageProperty, PropertyPlace } from '../../shared/seo/pageProperties.ts'
import { t } from '../words/t.ts'

export type PropertyListProps = { readonly properties: readonly PageProperty[]; readonly onShow: (place: PropertyPlace) => void }

const look = { size: 15, 'aria-hidden': true } as const

/** What search engines require and recommend: what is missed leads to its place. */
export function PropertyList({ properties, onShow }: PropertyListProps) {
  if (properties.length === 0) return null
  const missed = properties.filter(({ passed }) => !passed)
  const ordered = [...missed.filter(({ level }) => level === 'required'), ...missed.filter(({ level }) => level === 'recommended')]
  return (
    <>
      <p className="seo-count">
        {missed.length === 0
          ? t('All that is required and recommended is there.')
          : t('{there} of {total} are there.', {
              there: properties.length - missed.length,
              total: properties.length,
            })}
      </p>
      <ul className="seo-properties" aria-label={t('Properties')}>
        {[...ordered, ...properties.filter(({ passed }) => passed)].map(property => (
          <li key={`${property.group} ${property.name}`}>
            {property.passed ? <Passed property={property} /> : <Missed property={property} onShow={onShow} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Passed({ property: { name, says } }: { readonly property: PageProperty }) {
  return (
    <p className="seo-property seo-passed">
      <Check {...look} />
      <span>{name}</span>
      <span className="seo-says">{says}</span>
    </p>
  )
}

function Missed({
  property: { name, level, says, place },
  onShow,
}: { readonly property: PageProperty } & Pick<PropertyListProps, 'onShow'>) {
  return (
    <button type="button" className={`seo-property seo-${level}`} onClick={() => onShow(place)}>
      {level === 'required' ? <CircleX {...look} /> : <CircleAlert {...look} />}
      <span>
        {name} <span className="seo-level">{level === 'required' ? 'required' : 'recommended'}</span>
      </span>
      <span className="seo-says">{says}</span>
    </button>
  )
}
