using System.Collections.Immutable;
using DmsDashboard.Actions.Alerts;
using DmsDashboard.Components.Notifications;
using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.AlertList;

/// <summary>Asks for a silence.</summary>
public sealed partial class SilenceForm : ComponentBase
{
    // A target may have any name: what is chosen tells by its beginning what it is.
    private const string One = "one", OfTarget = "target:", Weekly = "weekly", Open = "open";

    private static readonly (string Name, string Words, TimeSpan? Length)[] Lengths =
    [
        ("1h", "1 hour", TimeSpan.FromHours(1)), ("4h", "4 hours", TimeSpan.FromHours(4)), ("1d", "1 day", TimeSpan.FromDays(1)), ("7d", "7 days", TimeSpan.FromDays(7)),
        (Open, "until I end it", null), (Weekly, "hours each week", null),
    ];

    private static readonly ImmutableArray<DayOfWeek> Days =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    private ImmutableArray<DayOfWeek> _days = [];
    private TimeOnly _start = new(22, 0);
    private double _hours = 8;
    private string _of = "", _for = "1h", _note = "", _identifier = "";
    private string? _problem;
    private bool _isSending;

    [Inject]
    public required AlertActions Actions { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [CascadingParameter]
    public ActionOrigin Origin { get; set; } = ActionOrigin.Unknown;

    private void Tick(DayOfWeek day, bool isOn) => _days = [.. Days.Where(other => other == day ? isOn : _days.Contains(other))];

    private async Task SilenceAsync()
    {
        if (_isSending || Draft() is not { } draft)
        {
            return;
        }

        _isSending = true;
        try
        {
            // What was pressed is not withdrawn because its page is gone.
            var result = await Actions.SilenceAsync(draft, Origin, CancellationToken.None);
            _problem = result.Outcome is ActionOutcome.Accepted ? null : result.Sentence;
            if (_problem is null)
            {
                (_note, _identifier) = ("", "");
                Toasts.Show(ToastKind.Plain, "Silenced", result.Sentence);
            }
        }
        finally
        {
            _isSending = false;
        }
    }

    private SilenceDraft? Draft()
    {
        _problem = null;
        ReplicationKey? replication = null;
        if (_of == One)
        {
            var found = Snapshot.FindByIdentifier(_identifier.Trim());
            if (found.Length != 1)
            {
                _problem = found.IsEmpty ? $"No replication is named '{_identifier.Trim()}'." : $"{found.Length} replications are named '{_identifier.Trim()}': silence their targets, or everything.";
                return null;
            }

            replication = found[0].Key;
        }

        return new SilenceDraft
        {
            TargetName = _of.StartsWith(OfTarget, StringComparison.Ordinal) ? _of[OfTarget.Length..] : null,
            Replication = replication,
            Until = Lengths.First(length => length.Name == _for).Length is { } length ? Time.GetUtcNow() + length : null,
            Week = _for == Weekly ? new SilenceWeek(new EquatableArray<DayOfWeek>(_days), _start, TimeSpan.FromHours(_hours)) : null,
            Note = _note,
        };
    }
}
