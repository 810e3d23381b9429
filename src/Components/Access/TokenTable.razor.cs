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

    [Inject]
    public required ITokenRights Rights { get; init; }

    [CascadingParameter]
    public TimeZoneChoice Zone { get; set; } = TimeZoneChoice.Utc;

    [Parameter, EditorRequired]
    public required ImmutableArray<ApiToken> Tokens { get; set; }

    /// <summary>The roles that people were found to have.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<KnownPerson> People { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<ApiToken> OnRevoke { get; set; }

    private bool IsLimited(ApiToken token) => token.IsGood(Now) && Rights.Of(token) != token.Permissions;

    private IEnumerable<Capability> Lost(ApiToken token) => token.Permissions.All.Where(capability => !Rights.Of(token).Has(capability));

    private DateTimeOffset Now => Time.GetUtcNow();
}
