using System.Collections.Immutable;

namespace DmsDashboard.Components.Bulk;

/// <summary>What of bulk starts and stops a circuit has open: the question, or a run's results.</summary>
public sealed class BulkDialogs
{
    private ImmutableHashSet<long> _dismissed = [];
    private ImmutableHashSet<long> _own = [];

    /// <summary>Raised after each change, on the circuit's dispatcher.</summary>
    public event Action? Changed;

    public bool IsOpen { get; private set; }

    /// <summary>Whether a stop is asked about; the run's own when there is one.</summary>
    public bool IsStop { get; private set; }

    /// <summary>The run whose results are shown; null while it is only asked.</summary>
    public long? RunNumber { get; private set; }

    /// <summary>Asks whether the selected replications are to be started, or stopped.</summary>
    public void Ask(bool isStop) => Open(isStop, null);

    /// <summary>Shows the run that was just asked for in this circuit.</summary>
    public void Begun(long number)
    {
        _own = _own.Add(number);
        Show(number);
    }

    public void Show(long number) => Open(IsStop, number);

    /// <summary>Closes the dialog; a run goes on.</summary>
    public void Close()
    {
        IsOpen = false;
        Changed?.Invoke();
    }

    /// <summary>Takes a run that has ended out of this circuit's sight.</summary>
    public void Dismiss(long number)
    {
        _dismissed = _dismissed.Add(number);
        Changed?.Invoke();
    }

    public bool IsDismissed(long number) => _dismissed.Contains(number);

    /// <summary>True for a run that was asked for here.</summary>
    public bool IsOwn(long number) => _own.Contains(number);

    private void Open(bool isStop, long? number)
    {
        (IsOpen, IsStop, RunNumber) = (true, isStop, number);
        Changed?.Invoke();
    }
}
