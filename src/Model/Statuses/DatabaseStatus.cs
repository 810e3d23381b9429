namespace DmsDashboard.Model.Statuses;

/// <summary>The dashboard's own database.</summary>
public sealed record DatabaseStatus
{
    /// <summary>Bytes of the file; null when it is not there.</summary>
    public long? FileBytes { get; init; }

    /// <summary>Bytes of its journal, in which the newest writes are; null when there is none.</summary>
    public long? JournalBytes { get; init; }

    /// <summary>The last failure since the process began; null while there was none.</summary>
    public DatabaseFailure? LastFailure { get; init; }

    /// <summary>That another file took its place, since when, and what follows; null while that never happened.</summary>
    public string? Notice { get; init; }
}
