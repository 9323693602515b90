/** A hull on the ways above the water. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden focusable="false">
      <path d="M9 18h8l2-7h7l1.500 7H40l-5.500 10a4 4 0 0 1-3.500 2H17a4 4 0 0 1-3.600-2.200z" fill="#ff8a5c" />
      <path d="M5 35.500 43 30.500v4L5 39.800z" fill="#7fd3e6" />
      <path
        d="M27 42c2.500-2 5-2 7.500 0s5 2 8 0"
        fill="none"
        stroke="#7fd3e6"
        strokeWidth="2.400"
        strokeLinecap="round"
      />
    </svg>
  )
}
