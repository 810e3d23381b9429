using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Actions;

/// <summary>A command on its way: how to send it, and how to speak of it in the answer.</summary>
internal sealed record SentCommand
{
    /// <summary>"Start".</summary>
    public required string Verb { get; init; }

    /// <summary>Of what.</summary>
    public required string Identifier { get; init; }

    /// <summary>The API operation.</summary>
    public required string Operation { get; init; }

    public required string TargetName { get; init; }

    /// <summary>Sends it once; fails with a <see cref="DmsServiceException"/> when AWS refused, or its answer was lost.</summary>
    public required Func<DmsCommands, CancellationToken, Task> Send { get; init; }

    public static SentCommand Of(ReplicationCommand command, ReplicationEntry entry) => new()
    {
        Verb = command.Verb,
        Identifier = entry.Identifier,
        Operation = command.Operation(entry.Kind),
        TargetName = entry.Key.TargetName,
        Send = (commands, token) => command.SendAsync(commands, entry, token),
    };
}
