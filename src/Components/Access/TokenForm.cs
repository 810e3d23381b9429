using DmsDashboard.Model.Access;

namespace DmsDashboard.Components.Access;

/// <summary>What is typed and ticked for a new token.</summary>
internal sealed class TokenForm
{
    private readonly HashSet<Capability> _chosen = [];

    public string Name { get; set; } = "";

    /// <summary>Days from now.</summary>
    public int Days { get; set; } = 90;

    public bool HasEntries => Name.Length > 0 || _chosen.Count > 0;

    public bool IsChosen(Capability capability) => _chosen.Contains(capability);

    public void Toggle(Capability capability)
    {
        if (!_chosen.Add(capability))
        {
            _chosen.Remove(capability);
        }
    }

    public TokenRequest ToRequest(DateTimeOffset now) => new(Name.Trim(), Permissions.Of(_chosen), now.AddDays(Math.Clamp(Days, 0, 36_500)));
}
