using System.Globalization;
using DmsDashboard.LocalAws.Logs;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>
/// The engine's task log: a new stream for each provisioning of a replication, one for all runs of a task; its lines in the form
/// of the engine's own. It draws from a <paramref name="random"/> of its own: how much was logged must not decide what happens next.
/// </summary>
internal sealed class EngineLog(RunSpec spec, string group, SimulatedLogs logs, Random random)
{
    private readonly EngineLines _lines = new(spec, random);

    private string? _next;
    private string? _task;

    /// <summary>The log group that the engine writes to.</summary>
    public string GroupName { get; } = group;

    /// <summary>The stream that the engine wrote last; null before its first run.</summary>
    public string? StreamName { get; private set; }

    /// <summary>Names the stream of a new capacity; it exists only once the engine runs.</summary>
    public void BeginStream(DateTimeOffset at)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
        _next = string.Create(CultureInfo.InvariantCulture, $"dms-serverless-serv-res-id-{at.ToUnixTimeMilliseconds()}-{new string(random.GetItems<char>(Letters, 4))}");
    }

    /// <summary>Opens the stream of a classic task, which all of its runs write; the engine calls the task by its resource id.</summary>
    public void Open(string name)
    {
        (StreamName, _next, _task) = (name, name, spec.ResourceId);
        logs.CreateStream(GroupName, name);
    }

    /// <summary>Work from one line of chatter to the next.</summary>
    public TimeSpan NextChatter() => TimeSpan.FromSeconds((spec.Quiet ? 3600 : 60) * (0.5 + random.NextDouble()));

    public void Running(bool isFresh, DateTimeOffset at)
    {
        StreamName = _next!;
        logs.CreateStream(GroupName, StreamName);
        // Of thousands, each line less counts.
        WriteAll(_lines.Running(isFresh, _task ?? StreamName).Take(spec.Quiet ? 1 : int.MaxValue), at);
    }

    public void Load(LoadEvent load, DateTimeOffset at) => WriteAll(_lines.Load(load), at);

    public void LoadFinished(LoadCounts counts, DateTimeOffset at) => WriteAll(EngineLines.LoadFinished(counts), at);

    public void BeginCdc(DateTimeOffset at) => WriteAll(_lines.BeginCdc().Take(spec.Quiet ? 1 : int.MaxValue), at);

    public void Chatter(bool isLoading, DateTimeOffset at) => WriteAll(_lines.Chatter(isLoading), at);

    public void Stopping(DateTimeOffset at) => WriteAll(EngineLines.Stopping(), at);

    public void Failing(FailureSpec failure, DateTimeOffset at) => WriteAll(failure.EngineLines, at);

    // Before its first run there is no engine, and so nothing that it could log.
    private void WriteAll(IEnumerable<string> lines, DateTimeOffset at)
    {
        if (StreamName is null)
        {
            return;
        }

        foreach (var line in lines)
        {
            logs.Write(GroupName, StreamName, EngineLines.Format(line, at), at);
        }
    }
}
