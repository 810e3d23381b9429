using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The progress of everything, for those who may see it.</summary>
internal sealed class StatusEndpoint(DmsStore store, ReportAudience audience, TimeProvider time, IOptions<StatusOptions> options)
{
    public const string Path = "/status";

    public RazorComponentResult<ReportPage> Show(HttpContext http)
    {
        audience.Come();
        StakeholderHeaders.Write(http);
        var report = StakeholderReader.Read(options.Value.Title.Trim(), StatusSubjects.All(store.Current, options.Value.Names), time.GetUtcNow());
        return new RazorComponentResult<ReportPage>(new Dictionary<string, object?> { [nameof(ReportPage.Report)] = report });
    }
}
