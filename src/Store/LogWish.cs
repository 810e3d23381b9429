using DmsDashboard.Model;

namespace DmsDashboard.Store;

/// <summary>Something that somebody wants to know of CloudWatch Logs; the one reader answers it.</summary>
/// <param name="targetName">Whose CloudWatch Logs.</param>
/// <param name="cancelled">Cancelled when nobody waits for the answer any more.</param>
internal abstract class LogWish(string targetName, CancellationToken cancelled)
{
    public string TargetName => targetName;

    public CancellationToken Cancelled => cancelled;

    /// <summary>Answers that it cannot be read.</summary>
    public abstract void Refuse(DmsFault fault);

    /// <summary>Nobody will answer any more: the dashboard ends.</summary>
    public abstract void Drop();
}
