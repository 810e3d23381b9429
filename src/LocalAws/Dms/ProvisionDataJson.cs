using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Writes the <c>ProvisionData</c> structure; before the first provisioning it has neither state nor date.</summary>
internal static class ProvisionDataJson
{
    private static readonly TimeSpan NewProvisioningAfter = TimeSpan.FromHours(2);

    public static void Write(Utf8JsonWriter writer, SimulatedReplication replication, DateTimeOffset now)
    {
        var state = replication.State;
        var offeredAt = state.DateProvisioned + NewProvisioningAfter;
        var offer = state.IsCapacityHeld && offeredAt <= now ? replication.Spec.NewProvisioningReason : null;
        writer.WriteStartObject("ProvisionData");
        writer.WriteOptional("ProvisionState", replication.Override?.ProvisionState ?? state.ProvisionState);
        writer.WriteNumber("ProvisionedCapacityUnits", state.ProvisionedCapacityUnits);
        writer.WriteTime("DateProvisioned", state.DateProvisioned);
        writer.WriteBoolean("IsNewProvisioningAvailable", offer is not null);
        writer.WriteTime("DateNewProvisioningDataAvailable", offer is null ? null : offeredAt);
        writer.WriteOptional("ReasonForNewProvisioningData", offer);
        writer.WriteEndObject();
    }
}
