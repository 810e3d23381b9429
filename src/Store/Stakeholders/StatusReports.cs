using DmsDashboard.Model.Stakeholders;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Store.Stakeholders;

/// <summary>The report on everything, in plain words, for the page of stakeholders and for programs. Whoever asks for it counts as somebody who looks.</summary>
internal sealed class StatusReports(DmsStore store, ReportAudience audience, TimeProvider time, IOptions<StatusOptions> options)
{
    /// <summary>The present one.</summary>
    public StakeholderReport Read()
    {
        audience.Come();
        return StakeholderReader.Read(options.Value.Title.Trim(), StatusSubjects.All(store.Current, options.Value.Names), time.GetUtcNow());
    }
}
