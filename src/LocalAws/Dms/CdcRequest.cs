using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The members by which both kinds of start say where change data capture begins and ends.</summary>
internal static class CdcRequest
{
    /// <summary>The shapes of the three members.</summary>
    public static readonly MemberShape[] Shapes =
    [
        new("CdcStartTime", ValueShape.Timestamp()), new("CdcStartPosition", ValueShape.Text()), new("CdcStopPosition", ValueShape.Text()),
    ];

    /// <summary>Reads them.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterValueException: a position whose form is not DMS's.</exception>
    public static CdcOptions Read(OperationContext context)
    {
        var stop = context.Text("CdcStopPosition");
        var position = stop is null ? null : CdcStopPosition.Parse(stop)
            ?? throw new AwsFaultException("InvalidParameterValueException", $"Invalid CdcStopPosition: {stop}. Valid forms are server_time:2026-02-09T12:12:12 and commit_time:2026-02-09T12:12:12");
        return new CdcOptions(context.Timestamp("CdcStartTime"), context.Text("CdcStartPosition"), position);
    }
}
