using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class LogSourceLookTests
{
    [Fact]
    public void Tags_OfLogsOfSeveralDatabases_NameTheDatabase() => Assert.Equal(
        ["orders", "billing", "upgrade", "prod-1"],
        Tags("/aws/rds/instance/orders/postgresql", "/aws/rds/instance/billing/postgresql", "/aws/rds/instance/orders/upgrade", "dms-tasks-prod-1"));

    [Fact]
    public void Tags_ThatStayEqual_GetANumber() => Assert.Equal(["a-very-long…", "a-very-long… 2", "///"], Tags("a-very-long-name-1", "a-very-long-name-2", "///"));

    private static IEnumerable<string> Tags(params string[] groups) => LogSourceLook.Of([.. groups.Select(static group => LogSource.OfGroup("demo", group))]).Select(static look => look.Tag);
}
