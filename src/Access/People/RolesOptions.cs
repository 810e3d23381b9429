namespace DmsDashboard.Access.People;

/// <summary>Which groups give which role; <c>*</c> is everyone who signs in. Who is in several has the highest.</summary>
public sealed class RolesOptions
{
    public const string Section = "Access:Roles";

    public const string Everyone = "*";

    public IList<string> Viewer { get; init; } = [];

    public IList<string> Operator { get; init; } = [];

    public IList<string> Admin { get; init; } = [];
}
