namespace DmsDashboard.Components.Shared;

/// <summary>What is to be in the address: what was asked of the browser last, also before it has echoed that. A second filter is then added to the first however slow the line is.</summary>
/// <typeparam name="T">A query that compares by value.</typeparam>
public sealed class AskedAddress<T>(T start)
    where T : IEquatable<T>
{
    // Asked and not yet heard back, oldest first.
    private readonly List<T> _asked = [];
    private T _addressed = start;

    public T Value { get; private set; } = start;

    /// <summary>The browser is asked for it.</summary>
    public void Ask(T value)
    {
        _asked.Add(value);
        Value = value;
    }

    /// <summary>Takes what is in the address now. True when that was not asked for here (back, a link): then fields follow it. An echo changes nothing: what was typed since is newer.</summary>
    public bool Follow(T addressed)
    {
        if (addressed.Equals(_addressed))
        {
            return false;
        }

        _addressed = addressed;
        var echoed = _asked.IndexOf(addressed);
        if (echoed >= 0)
        {
            _asked.RemoveRange(0, echoed + 1);
            return false;
        }

        _asked.Clear();
        Value = addressed;
        return true;
    }
}
