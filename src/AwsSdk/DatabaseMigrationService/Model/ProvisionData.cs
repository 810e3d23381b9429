namespace Amazon.DatabaseMigrationService.Model;

/// <summary>The capacity that DMS has provisioned for a serverless replication.</summary>
public partial class ProvisionData
{
    /// <summary>The provisioning state, such as provisioned; absent before the first start.</summary>
    public string ProvisionState { get; set; }

    /// <summary>The capacity in use, in DMS capacity units of 2 GB of memory.</summary>
    public int? ProvisionedCapacityUnits { get; set; }

    /// <summary>When the resources were provisioned, UTC.</summary>
    public DateTime? DateProvisioned { get; set; }

    /// <summary>Whether other capacity stands ready.</summary>
    public bool? IsNewProvisioningAvailable { get; set; }

    /// <summary>Since when other capacity stands ready, UTC.</summary>
    public DateTime? DateNewProvisioningDataAvailable { get; set; }

    /// <summary>Why DMS provisioned other capacity.</summary>
    public string ReasonForNewProvisioningData { get; set; }
}
