using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Which confirmation a circuit has open: buttons anywhere ask for it, one host draws it.</summary>
public sealed class ActionDialogs
{
    /// <summary>Raised after each Open and <see cref="Close"/>, on the circuit's dispatcher.</summary>
    public event Action? Changed;

    /// <summary>Of which replication; null while none is open.</summary>
    public ReplicationKey? Key { get; private set; }

    public ActionChoice Choice { get; private set; }

    /// <summary>CdcStartPosition with which the dialog opens, e.g. a RecoveryCheckpoint; null when nothing is filled in.</summary>
    public string? StartPosition { get; private set; }

    public void Open(ReplicationKey key, ActionChoice choice) => Open(key, choice, startPosition: null);

    /// <summary>Opens with "Start CDC from" at a position, filled in.</summary>
    public void Open(ReplicationKey key, ActionChoice choice, string? startPosition)
    {
        (Key, Choice, StartPosition) = (key, choice, startPosition);
        Changed?.Invoke();
    }

    public void Close()
    {
        Key = null;
        Changed?.Invoke();
    }
}
