// What draws the charts is large and only their page needs it: it is fetched with the first of them, once.
let loading = null;

export function load() {
  loading ??= window.Radzen ? Promise.resolve() : new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = new URL("_content/Radzen.Blazor/Radzen.Blazor.min.js", document.baseURI).href;
    script.onload = () => done();
    // The next page that needs it tries again.
    script.onerror = () => { loading = null; script.remove(); fail(new Error("The script of the charts could not be loaded.")); };
    document.head.append(script);
  });
  return loading;
}
