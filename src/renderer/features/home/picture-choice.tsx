interface PictureChoiceProps<Name extends string> {
  label: string;
  pictures: Readonly<Record<Name, string>>;
  words: (name: Name) => string;
  chosen: Name | null;
  onChoose: (name: Name | null) => void;
  /** Square pictures for places, round ones for who is in it. */
  square?: boolean;
}

/** Large pictures, at most one of them chosen; pressing it again lets it go. */
export function PictureChoice<Name extends string>({
  label,
  pictures,
  words,
  chosen,
  onChoose,
  square = false,
}: PictureChoiceProps<Name>) {
  const names = Object.keys(pictures) as Name[];
  return (
    <div role="group" aria-label={label} className={square ? 'square' : undefined}>
      <h3 aria-hidden>{label}</h3>
      <div className="picture-choice">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === chosen}
            onClick={() => onChoose(name === chosen ? null : name)}
          >
            <span>
              <img src={pictures[name]} alt="" draggable={false} />
            </span>
            {words(name)}
          </button>
        ))}
      </div>
    </div>
  );
}
