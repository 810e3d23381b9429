using DmsDashboard.Model;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Which confirmation a circuit has open: buttons anywhere ask for it, one host draws it.</summary>
public sealed class ActionDialogs
{
    /// <summary>Raised after <see cref="Open"/> and <see cref="Close"/>, on the circuit's dispatcher.</summary>
    public event Action? Changed;

    /// <summary>Of which replication; null while none is open.</summary>
    public ReplicationKey? Key { get; private set; }

    public ActionChoice Choice { get; private set; }

    public void Open(ReplicationKey key, ActionChoice choice)
    {
        (Key, Choice) = (key, choice);
        Changed?.Invoke();
    }

    public void Close()
    {
        Key = null;
        Changed?.Invoke();
    }
}
