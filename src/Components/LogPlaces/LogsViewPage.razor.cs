using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>Some log groups of a target as one log. Which ones is in the address.</summary>
public sealed partial class LogsViewPage : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Target)]
    public string? TargetName { get; set; }

    [SupplyParameterFromQuery(Name = LogGroupAddress.Group)]
    public string[]? Names { get; set; }

    private AddedLogGroups Added { get; set; } = new("", null, []);

    private string Title => Added.Names is [var only] ? only : $"{Added.Names.Length} log groups";

    private string ListUrl => $"{LogGroupAddress.Page}?{LogGroupAddress.Target}={Uri.EscapeDataString(TargetName ?? "")}";

    /// <summary>What is wrong with the address; null when it names something.</summary>
    private string? Problem => TargetName switch
    {
        null or "" => "The address names no target: it begins with /logs/view?target=… and goes on with &group=… for each log group.",
        _ when Snapshot.Targets.Length > 0 && Snapshot.Targets.All(target => target.Target.Name != TargetName) => $"This dashboard watches no target named {TargetName}.",
        _ when Added.Names.Length == 0 => Added.Problem ?? "The address names no log group: add &group=… for each.",
        _ => null,
    };

    protected override void OnParametersSet() => Added = AddedLogGroups.Read(TargetName ?? "", null, Names);
}
