/**
 * A self-assessment: there is time to read the proof, and there are points to count with a pen. It stands in the
 * generated stylesheet of its page: a file of its own would be one request more.
 */
export const assessmentStyle = `
#Main[data-kind] .ways { position: static }
.way:has(.points) { flex-wrap: nowrap }
.points { margin-inline-start: auto; font-weight: 400; white-space: nowrap }
.score-sheet :is(th, td) {
  padding: 0.25rem 0.5rem;
  border-block-end: 1px solid;
  text-align: start;
}
@media print {
  .points::before { content: '· ' }
  .score-sheet { break-inside: avoid }
}`;
