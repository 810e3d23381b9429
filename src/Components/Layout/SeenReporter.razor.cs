using DmsDashboard.Model.Access;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Layout;

/// <summary>Tells the session that the page's person did something.</summary>
public sealed partial class SeenReporter : ComponentBase
{
    [Inject]
    public required IPersonSeen Seen { get; init; }
}
