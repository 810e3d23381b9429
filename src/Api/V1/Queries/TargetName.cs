using DmsDashboard.Model;

namespace DmsDashboard.Api.V1.Queries;

/// <summary>A parameter that names a target.</summary>
internal static class TargetName
{
    /// <summary>The name as the settings have it; null where none is given, and where it is refused.</summary>
    public static string? Read(QueryReader query, QueryParameter parameter, DmsSnapshot snapshot)
    {
        if (query.Text(parameter) is not { } name)
        {
            return null;
        }

        var known = snapshot.Targets.Select(static target => target.Target.Name).ToList();
        if (!known.Contains(name))
        {
            query.Refuse(known.Count == 0
                ? $"'{ReplicationNaming.Shown(name)}' in {parameter.Name} is not known yet: no target was read. Ask again in a moment."
                : $"'{ReplicationNaming.Shown(name)}' in {parameter.Name} is not known: use {string.Join(" or ", known)}.");
        }

        return name;
    }
}
