using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DmsDashboard.BrowserTests.Support;

/// <summary>What people with a screen reader or without a mouse would stumble over.</summary>
internal static class Axe
{
    // Else it also writes down, with a selector for each, all the elements that are as they should be.
    private static readonly AxeRunOptions OnlyViolations = new() { ResultTypes = [ResultType.Violations] };

    public static async Task<IEnumerable<string>> SeriousAsync(IPage page, string where)
    {
        var result = await page.RunAxe(OnlyViolations);
        return result.Violations
            .Where(static violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{where}: {violation.Id} at {node.Target}: {node.Html}"));
    }
}
