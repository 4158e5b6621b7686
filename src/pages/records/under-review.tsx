import { keptCars } from '../../api/cars';
import { goTo } from '../../features/screen/routes';
import { useWords } from '../../i18n/language';
import { home } from '../../i18n/topics/home';
import { Row, Rows } from '../../ui/row';

/** The cars of which records are under objection, as they were last seen, each with the way to one's objections. */
export function UnderReview() {
  const w = useWords(home);
  const cars = (keptCars()?.cars ?? []).filter(({ underReview }) => underReview > 0);
  if (cars.length === 0) return null;
  return (
    <Rows>
      {cars.map(({ id, plate, underReview }) => (
        <Row
          key={id}
          icon="scales"
          className="t-under-review"
          title={w.underReview(underReview)}
          note={plate}
          onTap={() => goTo('objections')}
        />
      ))}
    </Rows>
  );
}
