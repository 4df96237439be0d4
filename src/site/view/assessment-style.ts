/**
 * A self-assessment: there is time to read the proof, and there are points to count with a pen. It stands in the
 * generated stylesheet of its page: a file of its own would be one request more.
 */
export const assessmentStyle = `
#Main[data-kind] .ways { position: static }
.way:has(.points) { flex-wrap: nowrap }
.points { margin-inline-start: auto; font-weight: 400; white-space: nowrap }
@media print {
  .points::before { content: '· ' }
}`;
