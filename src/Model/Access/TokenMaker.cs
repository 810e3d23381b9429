namespace DmsDashboard.Model.Access;

/// <summary>Whether whoever made a token could still make it. Pure, and by name: it is told to admins and gives or takes no right.</summary>
public static class TokenMaker
{
    /// <summary>The role that its maker was found to have since, when that is not admin any more; null when nothing of the kind is known.</summary>
    public static KnownPerson? Former(ApiToken token, IEnumerable<KnownPerson> people) =>
        people.Where(person => person.Name == token.CreatedBy && person.At > token.CreatedAt).MaxBy(static person => person.At) is { } latest && latest.Role != nameof(Role.Admin) ? latest : null;
}
