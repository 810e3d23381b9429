using DmsDashboard.Components.LogDownload;
using DmsDashboard.Model;
using DmsDashboard.Tests.Components.Logs;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.LogDownload;

/// <summary>A page's offer for download.</summary>
internal static class GivenDownload
{
    public static readonly LogItem[] Lines = [GivenLog.Line(1), GivenLog.Mark(2, LogMarkKind.Gap), GivenLog.Error(3)];

    public static readonly DownloadSubject Subject = new()
    {
        Name = "orders",
        Sources = [LogSource.Of(new ReplicationKey("demo", Given.Arn("orders"))), LogSource.OfGroup("demo", "/aws/rds/instance/orders/postgresql")],
        Held = static onlyShown => onlyShown ? Lines[..1] : Lines,
        RunStart = Given.Noon.AddHours(-2),
    };
}
