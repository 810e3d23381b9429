using System.Collections.Immutable;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Access;

/// <summary>What is known of each token; none is here itself.</summary>
public sealed partial class TokenTable : ComponentBase
{
    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ImmutableArray<ApiToken> Tokens { get; set; }

    /// <summary>The roles that people were found to have.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<KnownPerson> People { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<ApiToken> OnRevoke { get; set; }

    private DateTimeOffset Now => Time.GetUtcNow();
}
