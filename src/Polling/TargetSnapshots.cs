using DmsDashboard.Model;

namespace DmsDashboard.Polling;

/// <summary>Puts one target's part into the snapshot, in its place.</summary>
internal static class TargetSnapshots
{
    public static DmsSnapshot With(DmsSnapshot snapshot, TargetSnapshot target)
    {
        for (var i = 0; i < snapshot.Targets.Length; i++)
        {
            if (snapshot.Targets[i].Target.Name == target.Target.Name)
            {
                return snapshot with { Targets = snapshot.Targets.SetItem(i, target) };
            }
        }

        return snapshot with { Targets = snapshot.Targets.Add(target) };
    }
}
