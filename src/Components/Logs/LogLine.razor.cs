using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using DmsDashboard.Model.Failures;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Logs;

/// <summary>One row of the log: a line of the engine, a message of the orchestrator, or a mark. Drawn again only when something about it changed.</summary>
public sealed partial class LogLine : ComponentBase
{
    private (long Sequence, TimeZoneChoice Zone, DateOnly Today, bool Selected)? _drawn;
    private bool _changed;
    private string _severity = "I";
    private string? _component;
    private string? _stage;
    private string _text = "";
    private string? _source;
    private string? _means;
    private bool _failed;

    [Parameter, EditorRequired]
    public required LogItem Item { get; set; }

    /// <summary>Not cascaded: a row must not be drawn again by its own subscription.</summary>
    [Parameter, EditorRequired]
    public required TimeZoneChoice Zone { get; set; }

    /// <summary>Lines of other days carry their date.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter]
    public bool Selected { get; set; }

    [Parameter]
    public EventCallback<LogItem> OnSelect { get; set; }

    private string LineClass => string.Join(' ', new[]
    {
        "dm-ln",
        Item.Event is { IsOrchestrator: true } ? "orc" : null,
        _severity is "E" or "W" ? _severity : null,
        Selected ? "sel" : null,
    }.Where(name => name is not null));

    private string StageClass => _failed ? "dm-stage bad" : _stage == StartupStages.DisplayName(ReplicationStatus.Running) ? "dm-stage ok" : "dm-stage";

    private string? SeverityWord => _severity switch
    {
        "E" => "Error",
        "W" => "Warning",
        "I" => "Information",
        "" => null,
        _ => "Debug",
    };

    protected override void OnParametersSet()
    {
        var now = (Item.Sequence, Zone, Today, Selected);
        _changed = _drawn != now;
        if (_drawn?.Sequence != Item.Sequence)
        {
            Read();
        }

        _drawn = now;
    }

    protected override bool ShouldRender() => _changed;

    private Task SelectAsync() => OnSelect.InvokeAsync(Item);

    private void Read()
    {
        if (Item.Event is not { } line)
        {
            return;
        }

        _means = FailureCatalogue.Explain(line.Message, FailureTexts.Line)?.WhatBroke;
        if (line.IsOrchestrator)
        {
            ReadOrchestrator(OrchestratorMessageParser.Parse(line.Message, line.Timestamp));
            return;
        }

        var parts = TaskLogLineParser.Parse(line.Message);
        (_severity, _component, _stage, _failed) = (parts.Severity?.ToString() ?? "", parts.Component, null, false);
        _text = SecretText.Masked(parts.Text);
        _source = parts.SourceFile is null ? null : $"({parts.SourceFile}:{parts.SourceLine})";
    }

    private void ReadOrchestrator(OrchestratorMessage message)
    {
        var state = message.ReplicationState;
        _source = null;
        _failed = string.Equals(state, ReplicationStatus.Failed, StringComparison.OrdinalIgnoreCase);
        _severity = _failed ? "E" : "I";
        _stage = state is null ? null : StartupStages.DisplayName(state);
        _component = state is not null && StartupStages.NumberOf(state) is { } number ? $"{number} of {StartupStages.All.Length}" : null;
        _text = SecretText.Masked(message.FailureMessage is { Length: > 0 } failure && failure != message.Message
            ? $"{message.Message} {failure}"
            : message.Message);
    }

    private string Clock(DateTimeOffset at) => Zone.Text(at, IsToday(at) ? TimestampFormat.Time : TimestampFormat.DayTime);

    private string Milliseconds(DateTimeOffset at) => IsToday(at) ? at.ToString(".fff", CultureInfo.InvariantCulture) : "";

    private bool IsToday(DateTimeOffset at) => DateOnly.FromDateTime(Zone.Convert(at).DateTime) == Today;

    private string FullTime(DateTimeOffset at) => $"{Zone.Text(at)} {Zone.LabelAt(at)}";

    private static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string MarkName(LogMark mark) => mark.Kind.ToString().ToLowerInvariant();

    private static string MarkClass(LogMark mark) => mark.Kind switch
    {
        LogMarkKind.Gap or LogMarkKind.Dropped => "dm-mk gap",
        LogMarkKind.Sampled or LogMarkKind.Polling => "dm-mk smp",
        LogMarkKind.Fault => "dm-mk bad",
        _ => "dm-mk",
    };

    private static string MarkIcon(LogMark mark) => mark.Kind switch
    {
        LogMarkKind.Gap or LogMarkKind.Dropped => "cut",
        LogMarkKind.Reconnected => "refresh",
        LogMarkKind.Live => "play",
        LogMarkKind.Fault => "unplug",
        _ => "info",
    };
}
