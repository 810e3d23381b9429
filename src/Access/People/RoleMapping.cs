using DmsDashboard.Model.Access;
using Microsoft.Extensions.Options;

namespace DmsDashboard.Access.People;

/// <summary>Works out a person's role from their groups. A changed setting holds at once.</summary>
internal sealed class RoleMapping(IOptionsMonitor<RolesOptions> options)
{
    /// <summary>True when no group gives a role: nobody signs in here.</summary>
    public bool IsEmpty => options.CurrentValue is { Viewer.Count: 0, Operator.Count: 0, Admin.Count: 0 };

    /// <summary>The highest role that the groups give; null for none.</summary>
    public Role? RoleOf(Person person)
    {
        var roles = options.CurrentValue;
        return Holds(roles.Admin, person) ? Role.Admin
            : Holds(roles.Operator, person) ? Role.Operator
            : Holds(roles.Viewer, person) ? Role.Viewer
            : null;
    }

    /// <summary>The role's name; empty for none.</summary>
    public string NameOf(Person person) => RoleOf(person)?.ToString() ?? "";

    private static bool Holds(IList<string> groups, Person person) =>
        groups.Contains(RolesOptions.Everyone) || groups.Any(group => person.Groups.Contains(group, StringComparer.Ordinal));
}
