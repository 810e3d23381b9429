using System.Text;

namespace DmsDashboard.Model;

/// <summary>
/// Folds the lines of one stream into events: SQL, JSON and drivers' messages go on over lines that have no head of their own. A line that
/// belongs to nothing is an event by itself. Not for several threads.
/// </summary>
public sealed class TaskLogEventReader
{
    /// <summary>Lines that one event takes at most; what comes after is shown raw.</summary>
    public const int MostLines = 500;

    /// <summary>Characters that one event takes at most.</summary>
    public const int MostCharacters = 64 * 1024;

    private readonly StringBuilder _more = new();
    private string? _first;
    private int _lines;

    /// <summary>Takes the next line. Gives the event before it once that is whole, else null.</summary>
    public TaskLogLine? Read(string line)
    {
        var isStart = TaskLogLineParser.IsStart(line);
        if (!isStart && _first is not null && _lines < MostLines && _first.Length + _more.Length + line.Length < MostCharacters)
        {
            _more.Append('\n').Append(line);
            _lines++;
            return null;
        }

        var whole = Finish();
        // What belongs to nothing waits for no other line, but comes after the event that was open.
        (_first, _lines) = (line, isStart ? 1 : MostLines);
        return whole;
    }

    /// <summary>The event that is still open, null when none is: call it at the end, or when nothing more has come for a while.</summary>
    public TaskLogLine? Finish()
    {
        if (_first is not { } first)
        {
            return null;
        }

        var text = _more.Length == 0 ? first : _more.Insert(0, first).ToString();
        _first = null;
        _more.Clear();
        return TaskLogLineParser.Parse(text);
    }

    /// <summary>The events of lines that are all there.</summary>
    public static IEnumerable<TaskLogLine> ReadAll(IEnumerable<string> lines)
    {
        var reader = new TaskLogEventReader();
        foreach (var line in lines)
        {
            if (reader.Read(line) is { } whole)
            {
                yield return whole;
            }
        }

        if (reader.Finish() is { } last)
        {
            yield return last;
        }
    }
}
