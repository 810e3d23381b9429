namespace Amazon.CloudWatchLogs.Model;

/// <summary>A log group.</summary>
public partial class LogGroup
{
    /// <summary>Its name.</summary>
    public string LogGroupName { get; set; }

    /// <summary>When it was created, UTC.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>How long events are kept, in days; for ever if absent.</summary>
    public int? RetentionInDays { get; set; }

    /// <summary>How many metric filters it has.</summary>
    public int? MetricFilterCount { get; set; }

    /// <summary>Its ARN with a trailing :*, as IAM policies want it.</summary>
    public string Arn { get; set; }

    /// <summary>Its size in bytes.</summary>
    public long? StoredBytes { get; set; }

    /// <summary>The ARN of the key that encrypts it.</summary>
    public string KmsKeyId { get; set; }

    /// <summary>Whether it has, or had, a data protection policy.</summary>
    public DataProtectionStatus DataProtectionStatus { get; set; }

    /// <summary>What it inherits from account settings; names of InheritedProperty.</summary>
    public List<string> InheritedProperties { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Its class.</summary>
    public LogGroupClass LogGroupClass { get; set; }

    /// <summary>Its ARN without the trailing :*, as StartLiveTail wants it.</summary>
    public string LogGroupArn { get; set; }

    /// <summary>Whether it is protected against deletion.</summary>
    public bool? DeletionProtectionEnabled { get; set; }

    /// <summary>Whether it accepts bearer tokens.</summary>
    public bool? BearerTokenAuthenticationEnabled { get; set; }
}
