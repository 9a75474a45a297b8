/** What would run, or would end an attribute, a script, a style or a comment, wherever it stood. */
const EVIL =
  '"><img src=x onerror="window.hurt=1"></style></script></textarea><script>window.hurt=1</script><!-- \' &quot; {{hurt}} ]]>';

const evil = JSON.stringify(EVIL);

/** Text for an attribute of a directive. */
const attribute = `'${EVIL.replaceAll("'", '’')}'`;

/** A model with hostile text in every place that holds text. */
export const hostileModel = `standoff: 1
title: ${evil}
about: ${evil}
sources: { s: { title: ${evil}, kind: ${evil}, author: ${evil}, note: ${evil}, published: 2017-09-12, url: 'https://example.org/?javascript:' } }
claims: { c: { says: ${evil}, by: ${evil}, at: ${JSON.stringify(`s ${EVIL}`)} } }
decision-makers:
  a:
    name: ${evil}
    short: ${evil}
    options: { o: { name: ${evil}, levels: { n: ${evil}, y: ${JSON.stringify(`${EVIL} y`)} }, because: c } }
    prefers:
      - { never: ill, says: ${evil}, because: c }
      - { want: o = y, says: ${evil}, because: { c: says }, sure: 0.7 }
      - { not: b.p = y, if: ill, because: { c: part } }
  b:
    name: ${JSON.stringify(`${EVIL} b`)}
    options: { p: { name: ${evil}, levels: { n: ${evil}, y: ${JSON.stringify(`${EVIL} y`)} } } }
    prefers:
      - { want: a.o = n, says: ${evil}, because: c }
      - { want: p = y, says: ${evil} }
facts: { ill: { when: a.o = y and b.p = y, name: ${evil}, because: c } }
states: { calm: { name: ${evil}, a.o: n, b.p: n }, both: { name: ${evil}, a.o: y, b.p: y } }
infeasible: [{ when: a.o = y and b.p = y and council.w = y, says: ${evil} }]
status-quo: { a.o: n, b.p: n, council.w: n }
bodies:
  council:
    name: ${JSON.stringify(`${EVIL} council`)}
    members: [a, b]
    adopts: 2 votes
    options: { w: { name: ${evil}, levels: { n: ${evil}, y: ${JSON.stringify(`${EVIL} y`)} } } }
signals: { told: { by: a, to: b, says: ${evil}, shows: { a: { add: { never: o = n, says: ${evil} } } }, because: c } }
threats: { told-so: { by: a, if: b.p = y, then: { o: y }, says: ${evil}, because: c } }
deals: { peace: { name: ${JSON.stringify(`${EVIL} deal`)}, parties: [a, b], terms: { a.o: n, b.p: n }, because: c } }
doubts: [{ of: a.prefers.2, drop: yes, because: c }]
findings: { lasts: { finding: stable calm nash, says: ${evil}, why: ${evil}, because: c } }
variants: { other: { says: ${evil}, set: { title: ${evil} }, because: c } }
`;

const MARK = EVIL.replaceAll(/[[\]{}]/g, '');

/** A briefing of that model with hostile text in every place of its own, with every kind of figure and of media. */
export const hostileBriefing = `---
briefing: 1
model: evil.standoff.yaml
headline: ${evil}
standfirst: ${evil}
by: [${evil}, ${evil}]
date: 2026-11-27
---
# ${EVIL}

${EVIL}

A | ${EVIL.replaceAll('|', '')}
--- | ---
${EVIL.replaceAll('|', '')} | B

[${MARK}](https://example.org/?"onmouseover=window.hurt=1)

\`${MARK}\` and :holds[${MARK}]{finding="not stable both nash"}

::finding[${MARK}]

::finding{of=lasts variant=other}

::state{of=calm}

::way{to=both}

::outcomes{states="calm; both"}

::square{states="status-quo; a.o = y; b.p = y; both"}

::map

::vote

::fatal-path{avoid=ill}

::deal{of=peace}

::threats

::signal{of=told}

::inverse{state=both}

::claim{of=c}

::judgement{of=a place=2}

:::::tour

::::step{title=${attribute}}
${EVIL}
::::

:::::

:::photo{src=evil.png alt=${attribute} credit=${attribute}}
${EVIL}
:::

:::video{poster=evil.png alt=${attribute} credit=${attribute} by=${attribute} date=2017-09-12 length=${attribute} href="https://example.org/'onclick='window.hurt=1"}
${EVIL}
:::

:::post{by=${attribute} network=${attribute} date=2017-09-12 href="https://example.org/"}
${EVIL}
:::
`;
