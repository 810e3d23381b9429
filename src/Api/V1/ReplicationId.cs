using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1;

/// <summary>The <c>{id}</c> of a path: an identifier, <c>target/identifier</c>, an ARN or <c>target/ARN</c>, escaped.</summary>
internal static class ReplicationId
{
    public const string Meaning = "An identifier; target/identifier where several targets have it (the slash escaped as %2F); an ARN; or the member id of the list, which is target/ARN and never ambiguous.";

    // As long as a target takes to be read after a start.
    private const int SecondsUntilRead = 5;

    /// <summary>The id that a body gives of it: it stays the same whatever else is there.</summary>
    public static string Of(ReplicationEntry entry) => Of(entry.Key);

    /// <summary>The same of one that need not be there any more.</summary>
    public static string Of(ReplicationKey key) => $"{key.TargetName}/{key.Arn}";

    /// <summary>Finds the replication, or says why it cannot be told.</summary>
    public static bool TryFind(DmsSnapshot snapshot, string id, [NotNullWhen(true)] out ReplicationEntry? entry, [NotNullWhen(false)] out ProblemAnswer? problem)
    {
        var name = PathId.Read(id);
        var found = ReplicationNaming.Find(snapshot, name);
        (entry, problem) = found switch
        {
            [var only] => (only, null),
            [] => ((ReplicationEntry?)null, Missing(snapshot, name)),
            _ => (null, Ambiguous(name, ReplicationNaming.Choices(found))),
        };
        return entry is not null;
    }

    private static ProblemAnswer Ambiguous(string name, ImmutableArray<string> choices) =>
        new(ProblemKinds.AmbiguousReplication, $"There are several replications '{ReplicationNaming.Shown(name)}': ask again with one of the choices, escaped, in the place of the identifier.") { Choices = choices };

    private static ProblemAnswer Missing(DmsSnapshot snapshot, string name) => snapshot.Targets.Any(static target => target.CapturedAt is null)
        ? new ProblemAnswer(ProblemKinds.NotReadYet, $"There is no replication '{ReplicationNaming.Shown(name)}' yet: not every target has been read. Ask again in a moment.") { RetryAfter = SecondsUntilRead }
        : new ProblemAnswer(ProblemKinds.ReplicationNotFound, $"There is no replication '{ReplicationNaming.Shown(name)}'.{PathId.Hint(name)}") { ListedAt = $"{ProgramPath.Api}/replications" };
}
