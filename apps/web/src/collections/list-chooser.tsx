import { limits } from '@debrief/contract/limits';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../ui/button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { collectionList, type Saveable, useSaving } from './collections.cache.ts';
import styles from './list-chooser.module.css';
import { NewList } from './new-list.tsx';

/** In which of one's lists something is: a box for each, and a new one by its name. */
export function ListChooser({ target, onDone }: { target: Saveable; onDone: () => void }) {
  const query = useQuery(collectionList(target));
  const saving = useSaving(target);
  const changing = saving.isPending ? saving.variables : undefined;
  return (
    <Loaded query={query} label="Fetching your lists">
      {(lists) => (
        <>
          <fieldset className={styles.lists}>
            <legend className="visually-hidden">Your lists</legend>
            {lists.map(({ id, name, count, holds }) => (
              <label key={id} className={styles.list}>
                <input
                  type="checkbox"
                  checked={changing?.collection === id ? changing.save : holds}
                  onChange={(event) => saving.mutate({ save: event.target.checked, collection: id })}
                />
                <span className={styles.name}>{name}</span>
                {count > 0 && <span className={styles.count}>{count}</span>}
              </label>
            ))}
          </fieldset>
          {lists.length < limits.collections.max && (
            <NewList onMade={({ id }) => saving.mutate({ save: true, collection: id })} />
          )}
          <div className={styles.done}>
            <Button look="primary" onClick={onDone}>
              Done
            </Button>
            {lists.some(({ holds }) => holds) && (
              <Button look="quiet" onClick={() => saving.mutate({ save: false }, { onSuccess: onDone })}>
                Take it out of all
              </Button>
            )}
          </div>
        </>
      )}
    </Loaded>
  );
}
