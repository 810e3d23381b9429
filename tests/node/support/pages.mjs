/** Follows a token until there is none; the operations of DMS Serverless have no paginator in the SDK. */
export async function allPages(fetchPage, list, token) {
  const all = [];
  let next;
  do {
    const page = await fetchPage(next);
    all.push(...page[list]);
    next = page[token];
  } while (next);

  return all;
}

/** Asks again and again until the answer is as wanted; the test's timeout bounds it. */
export async function until(ask, wanted) {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
