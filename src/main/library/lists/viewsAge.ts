import { viewsAge, type ViewsAge } from '../../../shared/model/listOverlaps.ts'
import type { Db } from '../sql.ts'
import { storedSetting, storeSetting } from '../storedSetting.ts'

const key = 'lists.views-age'

/** When counts of views are old in this library. */
export function viewsAgeOf(db: Db): ViewsAge {
  return storedSetting(db, key, viewsAge)
}

export function setViewsAge(db: Db, age: ViewsAge): void {
  storeSetting(db, key, age)
}
