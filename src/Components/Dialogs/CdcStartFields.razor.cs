using DmsDashboard.Actions;
using DmsDashboard.Model;
using DmsDashboard.Model.Cdc;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Dialogs;

/// <summary>Where change capture begins: one of three, of which only the chosen one is sent.</summary>
public sealed partial class CdcStartFields : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    [Parameter, EditorRequired]
    public required StartForm Form { get; set; }

    [Parameter, EditorRequired]
    public required StartReading Reading { get; set; }

    [Parameter, EditorRequired]
    public required bool IsNeeded { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnChange { get; set; }

    private string? Checkpoint => Entry.Replication.RecoveryCheckpoint;

    private bool IsResume => Form.Type == StartReplicationTypes.ResumeProcessing;

    private IReadOnlyList<(StartFrom Value, string Words)> Choices => IsNeeded
        ? [(StartFrom.Time, "A time"), (StartFrom.Position, "A position")]
        : [(StartFrom.Default, DefaultWords), (StartFrom.Time, "A time"), (StartFrom.Position, "A position")];

    private string DefaultWords => IsResume ? "Last checkpoint" : CdcUses.IsCdcOnly(Entry.Replication) ? "Where the source is now" : "Where the full load begins";

    private string? Consequence => IsResume || IsNeeded
        ? "Changes between the last checkpoint and this place are skipped, or applied a second time when it lies before."
        : CdcUses.IsCdcOnly(Entry.Replication) ? null : "A full load comes first: AWS may refuse another place than where it begins, and changes in between would be missing.";

    private IEnumerable<NativePosition> NativeForms
    {
        get
        {
            var engine = SourceEngines.Of(Entry.SourceEndpoint?.EngineName);
            return engine is SourceEngine.Other ? NativePosition.All : NativePosition.All.Where(form => form.Engine == engine);
        }
    }

    private Task ChooseAsync(StartFrom from)
    {
        Form.From = from;
        return OnChange.InvokeAsync();
    }

    private Task SetTimeAsync(string text)
    {
        Form.StartTime = text;
        return OnChange.InvokeAsync();
    }

    private Task SetPositionAsync(string text)
    {
        Form.StartPosition = text;
        return OnChange.InvokeAsync();
    }
}
