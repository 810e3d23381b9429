using DmsDashboard.Model;
using DmsDashboard.Model.Shares;

namespace DmsDashboard.Components.Sharing;

/// <summary>A share link that is being written.</summary>
public sealed class ShareDraft
{
    public string Title { get; set; } = "";

    /// <summary>How long the link is open.</summary>
    public int Days { get; set; } = 7;

    public string Passcode { get; set; } = "";

    /// <summary>The chosen ones with their names, in the order of choosing.</summary>
    public List<SharedReplication> Chosen { get; } = [];

    public bool Has(ReplicationKey key) => Chosen.Exists(one => one.Key == key);

    public void Toggle(ReplicationKey key, string name)
    {
        if (Chosen.RemoveAll(one => one.Key == key) == 0)
        {
            Chosen.Add(new SharedReplication(key, name));
        }
    }

    public void Rename(ReplicationKey key, string name)
    {
        var index = Chosen.FindIndex(one => one.Key == key);
        if (index >= 0)
        {
            Chosen[index] = Chosen[index] with { Name = name };
        }
    }

    public ShareRequest ToRequest(DateTimeOffset now) => new(
        Title.Trim(),
        [.. Chosen.Select(static one => one with { Name = one.Name.Trim() })],
        now.AddDays(Days),
        Passcode.Length == 0 ? null : Passcode);
}
