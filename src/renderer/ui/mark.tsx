/** The lit window of Fableroom. Drawn here, so that it is there with the first paint. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden focusable={false}>
      <path d="M4 30V15a12 12 0 0 1 24 0v15z" fill="#3e4c6d" />
      <path d="M9 30V16a7 7 0 0 1 14 0v14z" fill="#f7dfae" />
      <path d="M16 26.5c-2-1.6-4.5-2-7-2V30h14v-5.5c-2.5 0-5 .4-7 2z" fill="#c2512f" />
      <circle cx="16" cy="17" r="2.6" fill="#fffaf0" />
    </svg>
  );
}
