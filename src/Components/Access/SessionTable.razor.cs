using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>Who is signed in.</summary>
public sealed partial class SessionTable : ComponentBase
{
    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ImmutableArray<OpenSession> Sessions { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<OpenSession> OnEnd { get; set; }
}
