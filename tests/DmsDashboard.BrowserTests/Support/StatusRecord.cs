using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>Records in the page which statuses a row shows, so that none that is short is missed between two looks.</summary>
internal static class StatusRecord
{
    private const string Script =
        """
        identifier => {
          const seen = window.dmsSeen = [];
          const look = () => {
            const status = document.querySelector(`[data-replication="${identifier}"]`)?.dataset.status;
            if (status && seen.at(-1) !== status) seen.push(status);
          };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
          look();
        }
        """;

    public static Task BeginAsync(IPage page, string identifier) => page.EvaluateAsync(Script, identifier);

    public static Task<string[]> ReadAsync(IPage page) => page.EvaluateAsync<string[]>("() => window.dmsSeen");
}
