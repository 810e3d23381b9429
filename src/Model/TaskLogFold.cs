namespace DmsDashboard.Model;

/// <summary>
/// Tells which lines of one stream go on with the event before them: SQL, JSON and drivers' messages have no head of their own. A line that
/// belongs to nothing is an event by itself. Not for several threads.
/// </summary>
public sealed class TaskLogFold
{
    /// <summary>Lines that one event takes at most; what comes after stands by itself.</summary>
    public const int MostLines = 500;

    /// <summary>Characters that one event takes at most.</summary>
    public const int MostCharacters = 64 * 1024;

    private int _lines;
    private int _characters;

    /// <summary>Takes the stream's next line; true when it goes on with the event before it.</summary>
    public bool GoesOn(string line)
    {
        if (TaskLogLineParser.IsStart(line))
        {
            (_lines, _characters) = (1, line.Length);
            return false;
        }

        if (_lines is 0 or >= MostLines || line.Length >= MostCharacters - _characters)
        {
            _lines = 0;
            return false;
        }

        _lines++;
        _characters += line.Length;
        return true;
    }
}
