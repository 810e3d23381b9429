using DmsDashboard.Store.Stakeholders;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The progress of everything, for those who may see it.</summary>
internal sealed class StatusEndpoint(StatusReports reports)
{
    public const string Path = "/status";

    public RazorComponentResult<ReportPage> Show(HttpContext http)
    {
        StakeholderHeaders.Write(http);
        return new RazorComponentResult<ReportPage>(new Dictionary<string, object?> { [nameof(ReportPage.Report)] = reports.Read() });
    }
}
