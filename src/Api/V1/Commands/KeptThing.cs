using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Something of the dashboard's own that a command of a path names by its number.</summary>
/// <param name="Command">What is done: "revoke-share".</param>
/// <param name="Id">As it stands in the path.</param>
/// <param name="Missing">What it is when there is none.</param>
/// <param name="List">The path that lists those that are there.</param>
internal sealed record KeptThing(string Command, string Id, ProblemKind Missing, string List)
{
    /// <summary>The answer where there is none of that number.</summary>
    public ActionResult Gone => new(ActionOutcome.NotOffered, $"{Missing.Title} as '{ReplicationNaming.Shown(Id)}'.") { Refusal = ActionRefusal.Gone };
}
