using Bunit;
using DmsDashboard.Components;
using DmsDashboard.Components.Bulk;
using DmsDashboard.Components.Dialogs;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Components.Replications;
using DmsDashboard.Model;
using DmsDashboard.Store;
using DmsDashboard.Store.History;
using DmsDashboard.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DmsDashboard.Tests.Components;

/// <summary>What pages are given, on a clock that stands still.</summary>
public abstract class ComponentContext : BunitContext
{
    internal ManualTimeProvider Clock { get; } = new(Given.Noon);

    protected DmsStore Store { get; } = new();

    protected StageTimes StageTimes { get; } = new();

    /// <summary>Who looks at the pages.</summary>
    protected CascadingValueSource<ActionOrigin> Visitor { get; } = new(Given.Operator, isFixed: false);

    protected ComponentContext()
    {
        Services.AddCascadingValue(_ => Visitor);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Store);
        Services.AddSingleton<ReplicationListCache>().AddSingleton<MetricsStore>();
        Services.AddSingleton(StageTimes);
        Services.AddScoped<ActionDialogs>().AddScoped<ListAddress>();
        Services.AddScoped<Selection>().AddScoped<BulkDialogs>();
        Services.AddScoped<Toasts>();
    }

    internal string Address => Services.GetRequiredService<NavigationManager>().Uri;

    /// <summary>Draws the component under the provider, as every page is.</summary>
    protected IRenderedComponent<SnapshotProvider> RenderUnderSnapshot<T>(DmsSnapshot snapshot)
        where T : IComponent
    {
        Store.Update(_ => snapshot);
        return Render<SnapshotProvider>(parameters => parameters.AddChildContent<T>());
    }
}
