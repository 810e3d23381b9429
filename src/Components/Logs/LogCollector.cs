using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.Logs;

/// <summary>Folds batches into the <see cref="LogView"/> of one circuit.</summary>
public sealed class LogCollector
{
    /// <summary>Lines kept for one viewer. They are shared objects: this bounds the list, not the text.</summary>
    public const int MostLines = 5_000;

    /// <summary>Orchestrator messages kept: a run writes about ten.</summary>
    public const int MostMessages = 200;

    private readonly RunErrorFinder _errors = new();
    private readonly LogRing _lines = new(MostLines);
    private ImmutableArray<OrchestratorMessage> _messages = [];
    private LogFeedState _state = LogFeedState.Opening;
    private LogMark? _reason;
    private long _lastSequence;
    private int _newErrors;
    private string? _logGroupName;
    private bool _opened;

    public LogView View => new()
    {
        Lines = _lines,
        State = _state,
        Reason = _reason,
        Messages = _messages,
        LastSequence = _lastSequence,
        NewErrors = _newErrors,
        RunError = _errors.Found,
        LogGroupName = _logGroupName,
    };

    /// <summary>The run began then: what was logged before is of another one. Null while DMS has not told. True when that was news.</summary>
    public bool BeginRun(DateTimeOffset? startDate)
    {
        if (startDate is not { } start || start == _errors.StartDate)
        {
            return false;
        }

        // The poll tells of a new run after its first lines are here: they are read once more.
        _errors.Clear();
        _errors.StartDate = start;
        foreach (var item in _lines)
        {
            NoteError(item);
        }

        return true;
    }

    public void Take(LogBatch batch)
    {
        if (batch.IsReset)
        {
            _lines.Clear();
            _errors.Clear();
        }

        var spoken = new List<OrchestratorMessage>();
        foreach (var item in batch.Items)
        {
            _lines.Add(item);
            Note(item, spoken);
            _lastSequence = Math.Max(_lastSequence, item.Sequence);
        }

        _state = batch.State;
        _opened |= batch.Items.Length > 0;
        if (spoken.Count > 0)
        {
            Merge(spoken);
        }
    }

    private void Note(LogItem item, List<OrchestratorMessage> spoken)
    {
        if (item.Mark is { Kind: LogMarkKind.Polling or LogMarkKind.Fault } mark)
        {
            _reason = mark;
        }

        if (item.Event is not { } line)
        {
            return;
        }

        _logGroupName = line.LogGroupName;
        if (line.IsOrchestrator)
        {
            spoken.Add(OrchestratorMessageParser.Parse(line.Message, line.Timestamp));
        }

        _newErrors += NoteError(item) && _opened && item.Sequence > _lastSequence ? 1 : 0;
    }

    // True for an error of the engine.
    private bool NoteError(LogItem item)
    {
        if (item.Event is not { } line)
        {
            return false;
        }

        if (line.IsOrchestrator)
        {
            _errors.Note(OrchestratorMessageParser.Parse(line.Message, line.Timestamp));
            return false;
        }

        var isError = TaskLogLineParser.Parse(line.Message).Severity == 'E';
        if (isError)
        {
            _errors.Note(item.Sequence, line);
        }

        return isError;
    }

    // A reset repeats what was known, and may lack what the shared buffer has dropped meanwhile: the union loses neither.
    private void Merge(List<OrchestratorMessage> spoken)
    {
        var all = _messages
            .Concat(spoken)
            .DistinctBy(message => (message.Timestamp, message.ReplicationState, message.Message))
            .OrderBy(message => message.Timestamp)
            .ToImmutableArray();
        _messages = all.Length <= MostMessages ? all : all[^MostMessages..];
    }
}
